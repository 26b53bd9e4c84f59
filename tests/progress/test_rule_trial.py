"""Trials of a rule against examples worked out by hand."""

from datetime import UTC, datetime

import pytest

from course.progress import rule_trial
from course.progress.answers import Entry
from course.progress.rule_trial import Trial

AT = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def entry(**values: object) -> Entry:
    named = {name.replace("_", "-"): value for name, value in values.items()}
    return Entry("rule-on-trial", "e", AT, True, named, AT)


def trial(expected: int | None, came: int | None) -> Trial:
    return Trial(AT.date(), "", expected, came)


def test_a_trial_has_at_least_one_bar() -> None:
    found = rule_trial.trials(
        [
            entry(rule="ik moet alles twee keer nakijken"),
            entry(test="één mail", prediction=90, went_wrong=20, learned="niemand zei iets"),
            entry(prediction=0),
        ]
    )
    assert found == [
        Trial(AT.date(), "één mail", 90, 20, "niemand zei iets"),
        Trial(AT.date(), "", 0, None),
    ]
    assert [one.done for one in found] == [True, False]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], "empty"),
        ([trial(90, None)], "waiting"),
        ([trial(None, 20)], "waiting"),
        ([trial(90, 20)], "one-less"),
        ([trial(30, 20)], "one-less"),
        ([trial(30, 25)], "one-same"),
        ([trial(30, 39)], "one-same"),
        ([trial(30, 40)], "one-more"),
        ([trial(90, 20), trial(80, None)], "one-less"),  # the second is still to come
        ([trial(90, 20), trial(30, 80)], "trials-less"),
        ([trial(30, 25), trial(30, 80)], "trials-none"),
    ],
)
def test_the_sentence_counts(found: list[Trial], said: str) -> None:
    assert rule_trial.said(found) == said


def test_only_clearly_less_counts_as_less() -> None:
    assert rule_trial.less([trial(90, 20), trial(30, 25), trial(30, 80), trial(90, None)]) == 1


def test_another_trial_of_the_same_rule_begins_with_the_last_rule_there_is() -> None:
    rounds = [
        entry(rule="oud"),
        entry(rule="altijd twee keer", softer="meestal één keer", test="mail"),
        entry(),
    ]
    assert rule_trial.same_rule(rounds) == {"rule": "altijd twee keer", "softer": "meestal één keer"}
    assert rule_trial.same_rule([]) == {}

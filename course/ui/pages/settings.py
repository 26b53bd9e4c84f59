"""Settings: each works at once and is kept at once; there is no Save."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from course.errors import StorageError
from course.help_numbers import COUNTRIES
from course.settings import DOSES, LIGHTS, LOCK_AFTER, TEXT_SIZES
from course.ui import regions, words
from course.ui.changes import Changes
from course.ui.language import country_for
from course.ui.pages.about import About
from course.ui.pages.data_place import DataPlace
from course.ui.pages.lock_rows import NO_LOCK, Lock, LockRows
from course.ui.pages.setting_row import SettingRow
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets import hold
from course.ui.widgets.boxes import hairline
from course.ui.widgets.buttons import MenuButton
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.parts import Switch

_CONTROL = 340


class SettingsPage(ScrollColumn):
    """The settings, where the data lie, and what this course is."""

    erase_all_asked = Signal()
    save_failed = Signal(str, object)  # name of the setting, StorageError; it holds for now

    def __init__(self, session: Session, data_folder: Path, lock: Lock = NO_LOCK) -> None:
        super().__init__()
        self._session = session
        self._rows: dict[str, SettingRow] = {}
        self._segments: dict[str, tuple[Segments, Sequence[object]]] = {}
        self._still = Switch(self.tr("Less motion"), session.settings.less_motion)
        self._country = MenuButton("")
        self.data_place = DataPlace(data_folder, lock)
        self._fill(lock)
        session.changed.connect(self.on_changed)
        self.save_failed.connect(self.show_failed)
        self.data_place.erase_all_asked.connect(self.erase_all_asked)

    def show_failed(self, name: str, problem: StorageError) -> None:
        """Say at the setting `name` that it was not kept, also on a page that was made anew since."""
        self._rows[name].show_failed(words.error(problem))

    def go_to_lock(self) -> None:
        """The keyboard goes to the lock."""
        hold.turn_to(self, self.lock_rows.first())

    def trouble(self, name: str) -> str:
        """What stands at the setting `name` about keeping it."""
        return self._rows[name].trouble()

    def on_changed(self, kinds: Changes) -> None:
        """A key or another page changed a setting: show it."""
        if not kinds & (Changes.SETTINGS | Changes.LANGUAGE):
            return
        settings = self._session.settings._asdict()
        for name, (segments, values) in self._segments.items():
            segments.set_current(_position(values, settings[name]))
        self._still.blockSignals(True)
        self._still.setChecked(settings["less_motion"])
        self._still.blockSignals(False)
        self._show_country()

    # -- rows -----------------------------------------------------------------------------------

    def _fill(self, lock: Lock) -> None:
        self.setAccessibleName(self.tr("Settings"))
        self.column.addWidget(Label(self.tr("Settings"), "display"))
        self.column.addSpacing(4)
        self.column.addWidget(Label(self.tr("Every change holds at once and is kept."), "meta"))
        self.column.addSpacing(theme.px(18))
        self.column.addWidget(hairline())
        self._add_look()
        self._add_measure()
        self._add_lock(lock)
        self.column.addSpacing(theme.px(30))
        self.column.addWidget(self.data_place)
        self.column.addSpacing(theme.px(30))
        self.column.addWidget(About())
        self.column.addStretch(1)

    def _add_look(self) -> None:
        sizes = [str(size) for size in TEXT_SIZES]
        about = self.tr("In per cent. The whole program grows with it.")
        self._choice("text_size", self.tr("Text size"), about, sizes, TEXT_SIZES)
        lights = [self.tr("Day"), self.tr("Evening"), self.tr("System")]
        about = self.tr("Evening is dark, with warm colours.")
        self._choice("light", self.tr("Light"), about, lights, LIGHTS)
        codes = regions.ours_first(self._session.library.languages())
        names = [regions.language_name(code) for code in codes]
        about = self.tr("Your answers stay as you wrote them.")
        self._choice("language", self.tr("Language"), about, names, codes)
        self._still.switched.connect(lambda on: self._change("less_motion", on))
        about = self.tr("The ring of the minute moves in three steps, and the text cursor does not blink.")
        self._add("less_motion", SettingRow(self.tr("Less motion"), about, self._still))

    def _add_measure(self) -> None:
        doses = [str(dose) if dose else self.tr("None") for dose in DOSES]
        about = self.tr("Minutes of lessons a day. Then it is enough.")
        self._choice("dose", self.tr("Your measure"), about, doses, DOSES)
        for code in COUNTRIES:
            action = self._country.add(regions.country_name(code))
            action.triggered.connect(lambda _=False, code=code: self._change("country", code))
        self._show_country()
        about = self.tr("Whose numbers stand under Help now.")
        self._add("country", SettingRow(self.tr("Country"), about, self._country))

    def _add_lock(self, lock: Lock) -> None:
        self.lock_rows = LockRows(*lock)
        self.lock_rows.remembered.connect(self.data_place.show_remembered)
        self.column.addWidget(self.lock_rows)
        if lock.is_on:
            minutes = [str(minutes) for minutes in LOCK_AFTER]
            about = self.tr("Minutes without a key or the mouse. When the computer sleeps it closes too.")
            self._choice("lock_after", self.tr("Lock after"), about, minutes, LOCK_AFTER)

    def _choice(
        self, name: str, title: str, about: str, labels: Sequence[str], values: Sequence[object]
    ) -> None:
        now = _position(values, getattr(self._session.settings, name))
        segments = Segments(title, labels, now)
        segments.chosen.connect(lambda index: self._change(name, values[index]))
        self._segments[name] = (segments, values)
        self._add(name, SettingRow(title, about, segments, _CONTROL))

    def _add(self, name: str, line: SettingRow) -> None:
        line.retry_clicked.connect(lambda: self._change(name, getattr(self._session.settings, name)))
        self._rows[name] = line
        self.column.addWidget(line)

    def _show_country(self) -> None:
        country = country_for(self._session.settings.country, self._session.language)
        name = regions.country_name(regions.known_country(country))
        self._country.set_label(name, self.tr("Country: {name}").format(name=name))

    def _change(self, name: str, value: Any) -> None:
        self._rows[name].clear()
        try:
            self._session.change_settings(**{name: value})
        except StorageError as problem:
            self.save_failed.emit(name, problem)


def _position(values: Sequence[object], value: object) -> int:
    """Where a value stands among those one can choose; -1 if it is none of them."""
    return values.index(value) if value in values else -1

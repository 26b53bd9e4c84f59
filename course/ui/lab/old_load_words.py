"""What the laboratory says of the load of before."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from course.ui.charts.branches import BranchWords
from course.ui.lab.battery_words import share


def load(value: float) -> str:
    """ "5.75" or "6": the loads lie a sixteenth apart, and no two of them may sound the same."""
    whole = QLocale().toString(value, "f", 2)
    return whole.rstrip("0").rstrip(QLocale().decimalPoint())


def branch_words(ticks: Sequence[float]) -> BranchWords:
    """The words within the figure of the two branches."""
    translate = QCoreApplication.translate
    return BranchWords(
        translate("Lab", "Energy in the fourth year"),
        (translate("Lab", "empty"), translate("Lab", "half"), translate("Lab", "full")),
        translate("Lab", "began healthy"),
        translate("Lab", "began after a crash"),
        translate("Lab", "the same load"),
        translate("Lab", "two outcomes here"),
        tuple((value, load(value)) for value in ticks),
    )


def old_load_name() -> str:
    """What the figure is."""
    return QCoreApplication.translate("Lab", "Two boilers with the same load")


def load_name() -> str:
    """The slider."""
    return QCoreApplication.translate("Lab", "Load")


def load_said(value: float) -> str:
    """Where the slider stands."""
    return QCoreApplication.translate("Lab", "Load: {load} of 10").format(load=load(value))


def load_ends() -> tuple[str, str]:
    """Under the two ends of the slider."""
    return QCoreApplication.translate("Lab", "little"), QCoreApplication.translate("Lab", "much")


def old_load_columns() -> tuple[str, str, str]:
    """The heads of the table."""
    translate = QCoreApplication.translate
    return (
        translate("Lab", "Load"),
        translate("Lab", "Energy, began healthy"),
        translate("Lab", "Energy, began after a crash"),
    )


def old_load_about() -> str:
    """What stands above the figure."""
    return QCoreApplication.translate(
        "Lab",
        "Two boilers live with the same load for four years. One began healthy, the other after a crash.",
    )


def no_matter(at: float, energy: float) -> str:
    """A load with one outcome."""
    said = QCoreApplication.translate(
        "Lab", "With load {load} it does not matter where a boiler begins. In the end the battery is {share}."
    )
    return said.format(load=load(at), share=share(energy))


def two_outcomes(at: float, health: float, crash: float, climbs: float) -> str:
    """A load with two outcomes; at `climbs` and below a boiler after a crash comes back."""
    said = QCoreApplication.translate(
        "Lab",
        "With load {load} the battery is {share} after a healthy start. After a crash it is {less}. "
        "Only at {climbs} or below does it fill up again.",
    )
    return said.format(load=load(at), share=share(health), less=share(crash), climbs=load(climbs))


def too_much(at: float, health: float, crash: float) -> str:
    """A load that a healthy start does not keep up either."""
    said = QCoreApplication.translate(
        "Lab",
        "Load {load} is too much after a healthy start as well. The battery is {share}, "
        "and after a crash {less}.",
    )
    return said.format(load=load(at), share=share(health), less=share(crash))


def old_load_why() -> str:
    """What the figure shows, for whoever has read nothing."""
    return QCoreApplication.translate(
        "Lab",
        "After a crash the thermostat stands high, and rest does little. "
        "So first less than before, and then step by step more.",
    )

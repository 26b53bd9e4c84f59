"""What the laboratory says: names, values in words, and the living sentence under each figure."""

from PySide6.QtCore import QCoreApplication, QLocale

from course.ui.charts.boiler_day import DayWords


def banner() -> str:
    """Always in sight."""
    return QCoreApplication.translate("Lab", "A worked example, not a prediction about you.")


def only_a_picture() -> str:
    """Under a figure that stands in a lesson."""
    return QCoreApplication.translate("Lab", "A simplified picture, not a measurement of your body.")


def number(value: float) -> str:
    """ "7.5" or "7,5": one decimal where it says something."""
    return QLocale().toString(value, "f", 0 if round(value, 1) == round(value) else 1)


def degrees(value: float) -> str:
    """ "24°"."""
    return f"{value:.0f}°"


# -- a day ----------------------------------------------------------------------------------------


def day_figure() -> str:
    """The name of the figure."""
    return QCoreApplication.translate("Lab", "A day of this boiler")


def which_boiler() -> str:
    """What the three buttons choose."""
    return QCoreApplication.translate("Lab", "Which boiler")


def day_sliders() -> tuple[str, str]:
    """The two sliders of a day."""
    return QCoreApplication.translate("Lab", "Load"), QCoreApplication.translate("Lab", "Rest")


def little_much() -> tuple[str, str]:
    """The two ends of a slider."""
    return QCoreApplication.translate("Lab", "little"), QCoreApplication.translate("Lab", "much")


def day_names() -> tuple[str, str, str]:
    """The three boilers of a day."""
    translate = QCoreApplication.translate
    return (
        translate("Lab", "Healthy"),
        translate("Lab", "Too busy for long"),
        translate("Lab", "Set too high"),
    )


def day_words() -> DayWords:
    """The words within the figure of a day."""
    translate = QCoreApplication.translate
    return DayWords(
        translate("Lab", "this boiler"),
        translate("Lab", "healthy boiler"),
        translate("Lab", "recovery zone"),
        translate("Lab", "missed recovery"),
        (
            translate("Lab", "night"),
            translate("Lab", "morning"),
            translate("Lab", "noon"),
            translate("Lab", "evening"),
            translate("Lab", "night"),
        ),
    )


def day_columns() -> tuple[str, str, str]:
    """The heads of the table of a day."""
    translate = QCoreApplication.translate
    return (
        translate("Lab", "Hour"),
        translate("Lab", "This boiler"),
        translate("Lab", "Healthy boiler"),
    )


def hour(value: int) -> str:
    """ "09:00"."""
    return f"{value % 24:02}:00"


def day_sentence(set_point: float, load: float, misses: bool, stuck: bool) -> str:
    """What one sees of a day; `stuck`: the thermostat of this boiler stands too high."""
    translate = QCoreApplication.translate
    stands = translate("Lab", "The thermostat stands at {degrees} degrees.").format(degrees=round(set_point))
    if misses and load <= 3 and stuck:
        seen = translate("Lab", "Even a quiet day does not bring this boiler into the recovery zone.")
    elif misses and stuck:
        seen = translate("Lab", "At night, too, this boiler does not come into the recovery zone.")
    elif misses:
        seen = translate("Lab", "With so little rest this boiler does not reach the recovery zone at night.")
    elif load >= 8:
        seen = translate("Lab", "A heavy day makes it hot, and the night cools it down again.")
    else:
        seen = translate("Lab", "After effort this boiler cools down by itself.")
    return f"{stands} {seen}"

"""A sheet before it is laid out: what stays on it."""

from course.workbook.sheet import Items, Sheet, Table, Text, Writing, filled


def sheet(*parts: Text | Items | Table | Writing) -> Sheet:
    return Sheet("Blad", "24 november 2026", "Een blad.", parts, "Onderaan.")


def test_a_part_without_content_is_left_out() -> None:
    empty = (Text("a", " \n "), Items("b", ("", " ")), Table("c", ("x",), (168,), (("",),)), Writing("d", 0))
    assert filled(sheet(*empty)) == ()


def test_what_is_filled_stays_in_its_order_without_blanks_and_empty_rows() -> None:
    given = (
        Writing("pen", 2),
        Text("text", "een  zin\n\n en nog een "),
        Items("items", ("", " a ")),
        Table("table", ("x", "y"), (80, 88), (("", ""), ("", " b\n c"))),
    )
    assert filled(sheet(*given)) == (
        Writing("pen", 2),
        Text("text", "een zin\nen nog een"),
        Items("items", ("a",)),
        Table("table", ("x", "y"), (80, 88), (("", "b c"),)),
    )

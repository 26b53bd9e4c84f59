"""How large things are on an A4 page, in mm: what is counted is what is painted (look3, row 20)."""

WIDTH = 168.0  # between the margins
NOTE_TOP, BOTTOM = 30.0, 277.0  # of the note under the title; where the last part ends at the latest
TITLE_LINE, NOTE_LINE, OWN_LINE, PLAIN_LINE, RULED_LINE = 10.9, 6.0, 6.35, 5.8, 9.0
HEADING = 11.0  # with the white above and below it
ABOVE_HEADING, ABOVE_RULED_HEADING = 3.6, 5.6
COLUMN_LINE, COLUMNS, ROW = 6.5, 8.0, 8.0  # names of columns; their height with white; a row of one line

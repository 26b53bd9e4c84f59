"""The boiler laboratory: widgets over the runs of `course.stress`; nothing in it is anybody's own answer."""

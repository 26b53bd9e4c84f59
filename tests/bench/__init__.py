"""The table of ratios: what a start, a page turn and an answer cost beside the least they could cost."""

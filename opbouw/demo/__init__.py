"""The demo gemeente Waterrijk and its neighbour Zandveen: made up, and a pure function of seed and date.

`laden.laad` builds everything in one transaction. The same seed and date give the same rows, whatever the machine:
every subject has its own generator (see toeval.py), and nothing reads the clock.
"""

"""Figures: what each of them means (`register`), and how they are asked.

A `Vraag` says what is asked, a `Blik` for whom. `kruistabel` sums what the sources of `grondslag` hold, split by an
`uitsplitsing`, lets counts of people through the `poort`, and answers with an `Uitkomst`. Views of other rooms may ask
here too.
"""

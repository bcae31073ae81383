"""Figures: what each of them means (`register`), and how they are asked.

A `Vraag` says what is asked, a `Blik` for whom. `beantwoord` sums what the sources of `grondslag` hold, split by an
`uitsplitsing`, hides small counts of people, and answers with an `Uitkomst`. Views of other rooms may ask here too.
"""

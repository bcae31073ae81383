"""The figures: what each of them means and how it is computed. Views of other rooms may import from here."""

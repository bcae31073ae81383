"""A foreign key over several columns, which Django 5.2 can't declare, as a model constraint.

It lets a row carry a copy of its parent's columns while the *database* keeps the copy equal
(ON UPDATE CASCADE). A table constraint survives SQLite's table remakes; triggers do not.
See docs/besluiten/0002-samengestelde-verwijzing.md.
"""

from django.db import DEFAULT_DB_ALIAS
from django.db.models import BaseConstraint


class SamengesteldeVerwijzing(BaseConstraint):
    """(kolommen) of this table refer to (doelkolommen) of `doeltabel`, which must be unique there.

    Tables and columns are named as the database knows them (`wijk_id`, not `wijk`). The check is
    deferred to the end of the transaction, like Django's own foreign keys. PostgreSQL and SQLite.
    """

    def __init__(self, *, name, kolommen, doeltabel, doelkolommen):
        super().__init__(name=name)
        if len(kolommen) != len(doelkolommen):
            raise ValueError(
                f"{name}: {len(kolommen)} kolommen wijzen naar {len(doelkolommen)} doelkolommen."
            )
        self.kolommen = tuple(kolommen)
        self.doeltabel = doeltabel
        self.doelkolommen = tuple(doelkolommen)

    def constraint_sql(self, model, schema_editor):
        quote = schema_editor.quote_name
        kolommen = ", ".join(map(quote, self.kolommen))
        doelkolommen = ", ".join(map(quote, self.doelkolommen))
        return (
            f"CONSTRAINT {quote(self.name)} FOREIGN KEY ({kolommen}) "
            f"REFERENCES {quote(self.doeltabel)} ({doelkolommen}) "
            "ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED"
        )

    def create_sql(self, model, schema_editor):
        tabel = schema_editor.quote_name(model._meta.db_table)
        return f"ALTER TABLE {tabel} ADD {self.constraint_sql(model, schema_editor)}"

    def remove_sql(self, model, schema_editor):
        quote = schema_editor.quote_name
        return f"ALTER TABLE {quote(model._meta.db_table)} DROP CONSTRAINT {quote(self.name)}"

    def validate(self, model, instance, exclude=None, using=DEFAULT_DB_ALIAS):
        """Nothing to say to a form: the copied columns are filled by code, never by a person."""

    def deconstruct(self):
        path, args, kwargs = super().deconstruct()
        kwargs |= {"kolommen": self.kolommen, "doeltabel": self.doeltabel, "doelkolommen": self.doelkolommen}
        return path, args, kwargs

    def __eq__(self, other):
        if isinstance(other, SamengesteldeVerwijzing):
            return self.deconstruct() == other.deconstruct()
        return super().__eq__(other)

    __hash__ = BaseConstraint.__hash__

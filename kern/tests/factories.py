from factory.django import DjangoModelFactory

from kern.geschiedenis import leg_vast


class MetGeschiedenisFactory(DjangoModelFactory):
    """Saves as every action does; nobody is said to have done it."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return leg_vast(model_class(*args, **kwargs), by=None, gewijzigd=[])

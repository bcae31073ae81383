"""The first history row of objects that were created in bulk, which sends no signals."""


def bewaar_eerste_versie(objecten, *, door, op, extra=None):
    """One '+' row per object: `door` (Gebruiker or None), `op` (datetime) and `extra` (dict) go with the objects."""
    if not objecten:
        return
    geschiedenis = type(objecten[0]).history.model
    velden = [veld.attname for veld in geschiedenis.tracked_fields]
    verwijst = hasattr(geschiedenis, "history_relation")
    geschiedenis.objects.bulk_create(
        [
            geschiedenis(
                **{veld: getattr(object_, veld) for veld in velden},
                **({"history_relation_id": object_.pk} if verwijst else {}),
                **meer,
                history_type="+",
                history_user_id=wie and wie.pk,
                history_date=moment,
            )
            for object_, wie, moment, meer in zip(
                objecten, door, op, extra or [{}] * len(objecten), strict=True
            )
        ],
        batch_size=2_000,
    )

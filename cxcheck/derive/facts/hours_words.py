"""Names of days, and words for closed, in the main European languages. Data, all in lower case."""

DAYS: tuple[tuple[str, ...], ...] = tuple(
    tuple(names.split())
    for names in (
        "monday mon montag lundi lun lunes lunedì lunedi maandag måndag mandag",
        "tuesday tues tue dienstag mardi martes martedì martedi dinsdag tisdag tirsdag",
        "wednesday wed mittwoch mercredi mer miércoles mié mercoledì mercoledi woensdag onsdag",
        "thursday thurs thur thu donnerstag jeudi jeu jueves jue giovedì giovedi donderdag torsdag",
        "friday fri freitag vendredi ven viernes vie venerdì venerdi vrijdag fredag",
        "saturday sat samstag sonnabend samedi sam sábado sáb sabato sab zaterdag lördag lørdag",
        "sunday sun sonntag dimanche dim domingo dom domenica zondag söndag søndag",
    )
)

SHORT: tuple[tuple[str, ...], ...] = (("Mo",), ("Tu", "Di"), ("We", "Mi"), ("Th", "Do"), ("Fr",), ("Sa",), ("Su", "So"))
"""Two letters, as German shops and schema.org's openingHours write them: only with a time or another day behind."""

EVERY = ("daily", "every day", "täglich", "tous les jours", "todos los días", "tutti i giorni", "dagelijks", "7 days")
CLOSED = ("closed", "geschlossen", "fermé", "cerrado", "chiuso", "gesloten", "stängt", "lukket", "stengt", "ruhetag")

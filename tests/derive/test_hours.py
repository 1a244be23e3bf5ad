"""Opening hours, however they are written."""

import pytest

from cxcheck.derive.facts.hours import contradict, hours, said

NINE_TO_SIX = ((540, 1080),)


@pytest.mark.parametrize(
    "text",
    [
        "Monday to Friday 9:00–18:00",
        "Mon - Fri: 9am - 6pm",
        "Mon–Fri 09.00-18.00 Uhr",
        "Mo-Fr 09:00-18:00",
        "Mo.–Fr.: 9 bis 18 Uhr",
        "Montag bis Freitag 9.00 bis 18.00 Uhr",
        "Lundi au vendredi : 9h00 - 18h00",
        "Lunes a viernes de 9:00 a 18:00",
        "Dal lunedì al venerdì 9.00 - 18.00",
        "Maandag t/m vrijdag 9:00 tot 18:00",
        "Monday 9–18 Tuesday 9–18 Wednesday 9–18 Thursday 9–18 Friday 9–18",
        "Mondays, Tuesdays, Wednesdays, Thursdays, Fridays 9 to 6",
        "Mon 9:00am-6:00pm; Tue 9:00am-6:00pm; Wed 9:00am-6:00pm; Thu 9:00am-6:00pm; Fri 9:00am-6:00pm",
    ],
)
def test_one_week_in_many_writings(text: str) -> None:
    assert hours(text) == dict.fromkeys(range(5), NINE_TO_SIX)


def test_breaks_and_closed_days() -> None:
    told = hours("Montag 9:00-12:30, 14:00-18:00 Sonntag geschlossen")
    assert told == {0: ((540, 750), (840, 1080)), 6: ()}
    assert (said(told[0]), said(told[6])) == ("9:00–12:30, 14:00–18:00", "closed")


def test_every_day() -> None:
    assert set(hours("Open daily 10am to 8pm")) == set(range(7))


@pytest.mark.parametrize(
    "text",
    ["", "Open now", "9:00-18:00", "Order before 12 and it comes on Monday", "£9.00 - £18.00", "do it so"],
)
def test_what_tells_no_hours_of_a_day(text: str) -> None:
    assert hours(text) == {}


def test_only_days_that_both_tell_can_contradict() -> None:
    assert contradict(hours("Mon-Fri 9-18"), hours("Sat 9-18")) == ()
    assert contradict(hours("Mon-Fri 9-18"), hours("Mon-Thu 9-18, Fri 9-20")) == (4,)

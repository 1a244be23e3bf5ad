"""What journeys and their site want filled in when they are played: secrets, codes, fields of accounts."""

from collections.abc import Iterator, Sequence

from cxcheck.errors import Problem, UserError
from cxcheck.journey.load import texts_of_journey
from cxcheck.journey.messages import hint_for
from cxcheck.journey.variables import account_keys_in, codes_in, secrets_in
from cxcheck.model.journey import Journey
from cxcheck.model.site import Site

_POOL = "list accounts in the project file: [[sites.NAME.accounts]] with a name and their fields"


def names_for(site: Site, journeys: Sequence[Journey]) -> set[str]:
    """Names of the secrets that playing these journeys at the site takes from the environment."""
    return {name for text in _texts(site, journeys) for name in secrets_in(text)}


def codes_for(site: Site, journeys: Sequence[Journey]) -> set[str]:
    """Names of those from which one-time codes are made."""
    return {name for text in _texts(site, journeys) for name in codes_in(text)}


def account_keys(journey: Journey) -> set[str]:
    """What the journey asks of the account that each of its visits leases; empty if it needs none."""
    return {key for text in texts_of_journey(journey) for key in account_keys_in(text)}


def check_accounts(site: Site, journeys: Sequence[Journey]) -> None:
    """UserError for journeys that ask for an account, or for a field of one, which the site does not have."""
    problems = tuple(problem for journey in journeys for problem in _lacking(site, journey))
    if problems:
        raise UserError.of(problems)


def _lacking(site: Site, journey: Journey) -> Iterator[Problem]:
    where = f"the site “{site.name}”" if site.name else "no site that is played"
    for key in sorted(account_keys(journey)):
        if not site.accounts:
            has = "has no accounts" if site.name else "has accounts"
            yield Problem(f"the journey asks for ${{account.{key}}}, and {where} {has}", journey.file, _POOL)
            return
        for account in site.accounts:
            if key not in account.fields:
                has = f"the account “{account.name}” of {where} has none"
                message = f"the journey asks for ${{account.{key}}}, and {has}"
                yield Problem(message, journey.file, hint_for(key, account.fields))


def _texts(site: Site, journeys: Sequence[Journey]) -> Iterator[str]:
    for journey in journeys:
        yield from texts_of_journey(journey)
    asked = {key for journey in journeys for key in account_keys(journey)}
    for account in site.accounts:
        yield from (text for key, text in account.fields.items() if key in asked)
    yield from site.headers.values()
    yield from (pin.value for pin in site.moods.pins)
    if site.basic_auth:
        yield from (site.basic_auth.user, site.basic_auth.password)

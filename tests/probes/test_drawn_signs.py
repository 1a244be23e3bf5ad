# ruff: noqa: E501 - pages and tables are read best a line each
"""Signs of currencies that style sheets draw are part of the text that customers read; other drawn words are not."""

import pytest

from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_signs_of_currencies_before_behind_and_beside_amounts(stage: Stage) -> None:
    seen = by_id(
        await stage.look(
            """
        <style>#before::before {content: "CHF "} #behind::after {content: "\\00a0€"} #off::before {content: "$"; display: none}
          #step::before {content: "3. "} #words::before {content: "€"} #sign::before {content: "£"} #told::after {content: attr(data-sign)}</style>
        <p id=before>40.00</p> <p id=behind>40,00</p> <p id=off>40.00</p> <p id=step>40</p> <p id=words>Delivery</p>
        <p id=beside><span id=sign></span>40.00</p> <p id=told data-sign="USD">40.00</p>"""
        )
    )
    texts = {name: one.text for name, one in seen.items()}
    assert texts == texts | {"before": "CHF 40.00", "behind": "40,00 €", "off": "40.00", "step": "40"}
    assert texts == texts | {"words": "Delivery", "told": "40.00USD"}
    assert seen["beside"].content == "£40.00"

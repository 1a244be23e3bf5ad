"""What all data of cxcheck have in common: immutable, and no unknown key is ever swallowed."""

from pydantic import BaseModel, ConfigDict


class Data(BaseModel):
    """Base of every piece of data: frozen, strict about keys, readable by alias or name."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

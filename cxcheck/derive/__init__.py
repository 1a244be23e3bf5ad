"""Facts and matches from evidence. Pure: no browser, no disk, no clock."""

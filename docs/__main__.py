"""Writes the pages of all checks anew, and removes those of checks that are no more."""

from docs.pages import HOME, pages

wanted = pages()
HOME.mkdir(exist_ok=True)
for stale in HOME.glob("*.md"):
    if stale.name not in wanted:
        stale.unlink()
for name, text in wanted.items():
    (HOME / name).write_text(text, encoding="utf-8")
print(f"{len(wanted) - 1} pages of checks in {HOME}")

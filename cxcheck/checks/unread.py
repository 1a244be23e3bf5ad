"""Why what is not on a page may stand where nobody could look."""

from cxcheck.checks.pair import CheckpointPair


def unread(pair: CheckpointPair) -> str:
    """A sentence if a part of the subject's page was not read, else ""."""
    page, name = pair.subject_view.page, pair.visits.subject.device.name
    if page.truncated:
        return f"{name}: {page.truncated} elements of the page were not read"
    silent = next((frame for frame in page.frames if frame.error), None)
    return f"{name}: a frame could not be read: {silent.error}" if silent else ""


def mirrored(pair: CheckpointPair) -> CheckpointPair:
    """The same checkpoint with the roles exchanged: what does the reference lack?"""
    return CheckpointPair(pair.visits.swapped(), pair.step, pair.subject, pair.reference)

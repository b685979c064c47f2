"""The errors that a caller may get.

SummarizerError
├── ConfigurationError        a setting, flag, template or schema that cannot be used        (exit 2)
│   └── MissingExtraError     an optional package is needed; the message has its install line
├── SourceError               input that cannot be read as a bundle or a briefing            (exit 2)
│   └── EmptyBundleError      it was read, and nothing in it can be briefed
├── RunError                  the run failed, though input and configuration were sound      (exit 1)
│   ├── SectionError          a section could not be written and no fallback was allowed; with the
│   │                         exit code 2 where the endpoint refused or could not be reached
│   ├── UnsupportedError      statements fail their checks and `unsupported="fail"` was asked
│   └── BudgetError           a limit on tokens, cost or time leaves no room for what was asked
└── ModelError                a call to a model failed for good                              (exit 1)
    ├── ModelRefusedError     the endpoint will never take this request: key, quota, name, size
    │   └── ContextTooLongError  it may take a shorter one: the model's window is smaller than the request
    ├── ModelUnreachableError no answer within the deadline, after every retry
    └── ModelAnswerError      an answer came that cannot be used; carries the raw answer

Each message is one sentence a person can act on: what, where, what to do.
"""

from __future__ import annotations

__all__ = [
    "BudgetError",
    "ConfigurationError",
    "ContextTooLongError",
    "EmptyBundleError",
    "MissingExtraError",
    "ModelAnswerError",
    "ModelError",
    "ModelRefusedError",
    "ModelUnreachableError",
    "RunError",
    "SectionError",
    "SourceError",
    "SummarizerError",
    "UnsupportedError",
]


class SummarizerError(Exception):
    """The root of the tree; `exit_code` is what the command line ends with.

    Attributes:
        usage: a `Usage`: what the calls of a run took until it failed; None where no model was called.

    """

    exit_code = 1
    usage: object | None = None  # its type is made of settings, which raise what is here


class ConfigurationError(SummarizerError):
    """A setting, flag, template or schema that cannot be used."""

    exit_code = 2


class MissingExtraError(ConfigurationError):
    """An optional package is needed; the message has the `pip install` line that brings it."""


class SourceError(SummarizerError):
    """Input that cannot be read as a bundle or a briefing; the message names file and field."""

    exit_code = 2


class EmptyBundleError(SourceError):
    """The input was read, and nothing in it can be briefed."""


class RunError(SummarizerError):
    """The run failed, though input and configuration were sound."""


class SectionError(RunError):
    """A section could not be written and no fallback was allowed.

    Attributes:
        code: what was in the way: `endpoint.refused`, `endpoint.unreachable`, `model.invalid`, `budget` ...

    """

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code
        if code in {"endpoint.refused", "endpoint.unreachable"}:
            # Key, model, quota or address: as wrong as a setting can be, and known only once it is tried.
            self.exit_code = ConfigurationError.exit_code


class UnsupportedError(RunError):
    """Statements fail their checks and `unsupported="fail"` was asked for."""


class BudgetError(RunError):
    """A limit on tokens, cost or time leaves no room for what was asked."""


class ModelError(SummarizerError):
    """A call to a model failed for good.

    Attributes:
        time_left: it was given up for the number of its attempts, before its deadline; another call may do better.

    """

    time_left: bool = False


class ModelRefusedError(ModelError):
    """The endpoint will never take this request: key, quota, model name or size."""


class ContextTooLongError(ModelRefusedError):
    """The request is longer than the window that the endpoint gives the model; a shorter one may be answered."""


class ModelUnreachableError(ModelError):
    """No answer came within the deadline, after every retry."""


class ModelAnswerError(ModelError):
    """An answer came that cannot be used.

    Attributes:
        raw: what the model wrote, for the log and for the repair prompt.

    """

    def __init__(self, message: str, raw: str = "") -> None:
        super().__init__(message)
        self.raw = raw

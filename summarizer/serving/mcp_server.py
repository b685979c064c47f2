"""The tools over the Model Context Protocol, on the official SDK (the extra `mcp`): stdin and stdout, nothing else."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from summarizer.errors import SummarizerError
from summarizer.extras import require_extra
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.serving.tools import ToolService

__all__ = ["make_server"]

_INSTRUCTIONS = (
    "Briefings of news articles in which every sentence cites the characters it comes from, and checks of any text "
    "against articles. Articles are named by paths below the roots that this server was started with."
)


def make_server(desk: ToolService) -> Any:
    """An `MCPServer` with the tools of a desk; `run("stdio")` serves them.

    Raises:
        MissingExtraError: the package `mcp` is not installed.

    """
    sdk = require_extra("mcp.server.mcpserver", "mcp", "there is no server")
    failed = require_extra("mcp.server.mcpserver.exceptions", "mcp", "there is no server").ToolError
    hints = require_extra("mcp_types", "mcp", "there is no server").ToolAnnotations(
        read_only_hint=True, destructive_hint=False
    )
    server = sdk.MCPServer("summarizer", version=__version__, instructions=_INSTRUCTIONS, log_level="WARNING")
    for name, tool in desk.tools.items():
        server.add_tool(_told(tool, failed), name=name, annotations=hints, structured_output=False)
    return server


def _told(tool: Callable[..., Awaitable[list[str]]], failed: type[Exception]) -> Callable[..., Awaitable[list[str]]]:
    """A tool whose errors reach the caller as the one sentence that the command line writes."""

    @functools.wraps(tool)
    async def called(*given: Any, **named: Any) -> list[str]:
        try:
            return await tool(*given, **named)
        except SummarizerError as problem:
            raise failed(str(problem)) from problem

    return called

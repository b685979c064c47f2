"""Serves brief, map, check, verify and update as tools over the Model Context Protocol.

roots, tool_arguments → tools → server. Only `server` knows the protocol.
"""

"""The same gate for programs: tools that brief, map, check and verify, over the Model Context Protocol.

roots, asking → tools → server. Only `server` knows the protocol.
"""

"""TLS, which the machine has not: one clear error where a connection would be encrypted.

A page cannot speak TLS over a socket, and Pyodide's ``ssl`` has no OpenSSL below it. A context can be made, because
programs that never encrypt do that, too: ``urllib.request`` makes one for every opener. A server meets the error when
it loads its certificate, a client when it has connected.
"""

import errno
import ssl

REASON = "TLS is not supported: the machine's connections stay inside it; connect without ssl, or by http://"


def _refuse(*args, **options):
    """Raises SSLError, an OSError, with the reason."""
    raise ssl.SSLError(errno.EPROTONOSUPPORT, REASON)


def install() -> None:
    """Refuse to encrypt, in words of ours."""
    for name in ("load_cert_chain", "wrap_bio", "wrap_socket"):
        setattr(ssl.SSLContext, name, _refuse)

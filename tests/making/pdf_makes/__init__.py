"""Made plans as PDFs of many makes: by several programs, turned, stamped, scanned, in old fonts."""

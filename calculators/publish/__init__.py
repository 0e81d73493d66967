"""Build time only: pages from the calculators and the law. Nothing here is sent to a browser."""

"""The law-free floor: money, dates, dated series, reading of answers, result, HTML, text, SVG."""

"""The law-free floor, in rooms: words, time, money, tables, reading, drawing, answer, interest. Each imports those before it."""

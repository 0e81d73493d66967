"""What everything is made from: the pages of docs/, the series of the law, values and words as readers have them."""

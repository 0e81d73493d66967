"""Pictures as SVG: each module has one draw(title, …), in the frame that they share."""

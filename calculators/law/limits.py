"""What several calculators do not cover, in the same words."""

NOT_ADVICE = "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas."

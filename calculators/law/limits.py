"""What several calculators do not cover or do not know, in the same words."""

NOT_ADVICE = "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas."
RATE_UNKNOWN = "Le taux à partir du {after} n’est pas encore publié. Le calcul s’arrête au {known} et reste provisoire."

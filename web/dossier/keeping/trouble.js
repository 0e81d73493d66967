// @ts-check
// What goes wrong with a case file, in one sentence each.

/** A file that is not read, or a change that is not taken. `kind` tells what to do about it, `message` is for the reader. */
export class Trouble extends Error {
  name = "Trouble";

  /** @param {string} kind @param {string} sentence */
  constructor(kind, sentence) {
    super(sentence);
    this.kind = kind;
  }
}

export const BLOCKED = "Ce navigateur ne garde rien pour ce site\u202f: votre dossier reste à l’écran. Enregistrez une copie avant de fermer l’onglet.";
export const BUSY = "Une version plus ancienne du guide est ouverte dans un autre onglet\u202f: fermez-la, puis rechargez cette page.";
export const NEWER = "Le dossier gardé sur cet appareil vient d’une version plus récente du guide. Rechargez la page pour l’ouvrir\u202f; rien "
  + "n’y a été changé.";
export const OVERTAKEN = "Une version plus récente du guide est ouverte dans un autre onglet. Rechargez cette page\u202f: ce que vous changez ici "
  + "n’est plus gardé.";
export const ERASED = "Le navigateur a effacé le dossier gardé sur cet appareil. Ce qui est à l’écran est encore là\u202f: enregistrez une "
  + "copie, ou gardez-le de nouveau.";
export const MISSING = "Un dossier était gardé sur cet appareil\u202f: le navigateur l’a effacé. Si vous en avez une copie, ouvrez-la.";
export const FULL = "Il n’y a plus de place sur cet appareil\u202f: vos derniers changements sont à l’écran, pas encore gardés. Enregistrez "
  + "une copie, ou libérez de la place.";
export const UNSAVED = "Le navigateur n’a pas pu garder vos derniers changements\u202f: ils sont à l’écran. Enregistrez une copie.";
export const ONLY_HERE = "Ce dossier est trop grand pour survivre à un rechargement de la page. Gardez-le sur cet appareil, ou enregistrez une copie.";
export const NOT_ERASED = "Le navigateur n’a pas tout effacé\u202f: effacez les données de ce site dans ses réglages.";

/** @param {number} count */
export const unreadable = (count) => (count === 1
  ? "Un élément du dossier gardé est abîmé\u202f: il est laissé de côté, sans être effacé. Le reste est là."
  : `${count} éléments du dossier gardé sont abîmés\u202f: ils sont laissés de côté, sans être effacés. Le reste est là.`);

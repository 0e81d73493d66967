// @ts-check

/** Why a file is not read: a sentence for whoever brought it. */
export class Refused extends Error {}

/** A file of the right sort without an invoice in it. */
export class NoInvoice extends Refused {}

export const NOT_LOADED = "Ce qui lit ce fichier n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.";
export const EMPTY = "Ce fichier est vide.";
export const DAMAGED = "Ce fichier est endommagé ou incomplet\u202f: demandez-le ou exportez-le de nouveau.";

// @ts-check
// What pages import of the case file: fetched only by « Mon dossier », and by the others once there is one.

export * from "../model.js";
export { Keeper } from "./keeper.js";
export { exported, isCaseFile } from "./sealed.js";

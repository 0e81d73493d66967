// @ts-check
import { LiveCalculator } from "./element.js";
import { LiveAnswer } from "./live-answer.js";

customElements.define("live-calculator", LiveCalculator);
customElements.define("live-answer", LiveAnswer);

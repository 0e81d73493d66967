// @ts-check
import { LiveCalculator } from "./element.js";

customElements.define("live-calculator", LiveCalculator);

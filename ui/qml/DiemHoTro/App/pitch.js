.pragma library

// Pixels in a millimetre of a screen; the reference panel (Theme) where the screen tells nothing believable:
// simulated screens and some televisions do not know how large they are.
function believable(told, platform) {
    return platform !== "offscreen" && told >= 1.5 && told <= 12 ? told : 1920 / 476;
}

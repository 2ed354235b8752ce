.pragma library

// Where the keys lie. A row is words with a space between: a letter or sign types itself; the others are
// named in `Keyboard.qml`. `name:2` is as wide as two letters. Upright a row has 10 cells, wide 15.

const TONES = "sac huyen hoi nga nang level:1.25";

const layouts = {
    // The Vietnamese alphabet in its own order, then the letters of other languages of the country.
    "abc": {
        "upright": [TONES, "a ă â b c d đ e ê g", "h i k l m n o ô ơ p", "q r s t u ư v x y ,", "shift:2 f j w z - ' delete:2", "digits:2 methods:2 space:3.5 done:2.5"],
        "wide": ["sac:2 huyen:2 hoi:2 nga:2 nang:2 level:2.5 delete:2.5", "a ă â b c d đ e ê g h i k l m", "n o ô ơ p q r s t u ư v x y ,", "shift:2 f j w z - ' digits:1.5 methods:1.5 space:2 done:2"]
    },
    "qwerty": {
        "upright": [TONES, "ă â đ ê ô ơ ư - ' ,", "q w e r t y u i o p", "a s d f g h j k l", "shift:1.5 z x c v b n m delete:1.5", "digits:2 methods:2 space:3.5 done:2.5"],
        "wide": ["sac:2 huyen:2 hoi:2 nga:2 nang:2 level:2.5 delete:2.5", "q w e r t y u i o p ă â đ ê -", "a s d f g h j k l ô ơ ư ' , .", "shift:2 z x c v b n m digits:1.5 methods:1.5 space:1.5 done:1.5"]
    },
    "telex": {
        "upright": ["q w e r t y u i o p", "a s d f g h j k l ,", "shift:1.5 z x c v b n m delete:1.5", "digits:2 methods:2 space:3.5 done:2.5"],
        "wide": ["q w e r t y u i o p - ' delete:3", "a s d f g h j k l , .", "shift:2 z x c v b n m digits:1.5 methods:1.5 space:1.5 done:1.5"]
    },
    "vni": {
        "upright": ["1 2 3 4 5 6 7 8 9 0", "q w e r t y u i o p", "a s d f g h j k l ,", "shift:1.5 z x c v b n m delete:1.5", "digits:2 methods:2 space:3.5 done:2.5"],
        "wide": ["1:1.5 2:1.5 3:1.5 4:1.5 5:1.5 6:1.5 7:1.5 8:1.5 9:1.5 0:1.5", "q w e r t y u i o p - ' delete:3", "a s d f g h j k l , .", "shift:2 z x c v b n m digits:1.5 methods:1.5 space:1.5 done:1.5"]
    },
    "digits": {
        "upright": ["1 2 3 4 5 6 7 8 9 0", "/ - , . ' ( ) : ; &", "@ _ + % ? ! \" delete:3", "letters:2.5 space:5 done:2.5"],
        "wide": ["1 2 3 4 5 6 7 8 9 0 / - , . '", "( ) : ; & @ _ + % ? ! \" delete:3", "letters:3 space:8 done:4"]
    },
    "email": {
        "upright": ["1 2 3 4 5 6 7 8 9 0", "q w e r t y u i o p", "a s d f g h j k l @", "z x c v b n m . - _", "@gmail.com:4 delete:3 done:3"],
        "wide": ["1 2 3 4 5 6 7 8 9 0 delete:5", "q w e r t y u i o p . - _ @:2", "a s d f g h j k l @gmail.com:6", "z x c v b n m done:4"]
    }
};

// In VNI each digit is a mark; written small on the key.
const vniMarks = { "1": "á", "2": "à", "3": "ả", "4": "ã", "5": "ạ", "6": "â", "7": "ơ", "8": "ă", "9": "đ", "0": "a" };

function rows(layout, wide) {
    return layouts[layout][wide ? "wide" : "upright"].map(row => row.split(" ").map(word => {
        const cut = word.length > 1 ? word.lastIndexOf(":") : -1;
        return cut < 0 ? { "name": word, "span": 1 } : { "name": word.substring(0, cut), "span": Number(word.substring(cut + 1)) };
    }));
}

function cells(row) {
    return row.reduce((sum, key) => sum + key.span, 0);
}

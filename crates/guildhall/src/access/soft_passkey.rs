//! A keeper of passkeys for stories: what a browser and a device do, without either. It signs with
//! one key of RSA for all, which is nobody's but the stories'.

use openidconnect::PrivateSigningKey;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const KEY: &str = "\
-----BEGIN RSA PRIVATE KEY-----
MIIEpAIBAAKCAQEAzLodkEY3Rdn+scSI2wUtVmbfmlSA73TnzBNpHxnlWGeljPJs
ZU3yNeF6QvtTDkq/f1Ml6WbCI1nxB3vtumJL9olJQ2wExlkuk+opkAeCy7KvUajz
TVV9wF0zJE5ARSpuMTyrC5cQ55fxfIHhN41UCRDGbKraovUUNxvkqM4ujBkA0HjB
rdqUVEH0lJ+V89HvcEzfXxwlRRd6DU0XWMHNl9X243JfxYLfjIZULc9pwH1ldB/q
3XWUqjM0rZjYTG5ppIyNNa/chojWRtwZ3JUTbyQru94SzcqsMXa8alqq9RkX9MDh
O+TA8O4FWbjv6nY7CoVKCh/cJ7zIigruz5TQqwIDAQABAoIBAAepiZS47rWoZd4X
udA0s+XcHiSjuAWo+En3igOAz8giF5ycWs6PKcW20CwfRZRZ24FI8TjN60MxHmfG
IszLLrD7TL4qFfhUeyf3EiIoCHmrkOCQtGEhwNNJHwe4qV14AT102f6qOJbqZWk1
tTeujEV17Bnsv8JsmMVClSl05LdtNlRmruDB/xCs6Qdo+fTdkejItKeb7I/f6egi
25mOs3e7cHd0ewPUAD8e+RLGruV1GzMmwlgMLiDfApXUAH229p3az4vWHcEVewwD
9Xg5VW7l1BrNW0kyEcXmhVRTPWDTfUou+pNh+9xwuOr3j1ytS5PgL3VsHFmsXVPR
+AO3U1kCgYEA6r0tDrLc8bobtG7VML9XgTjKkIiDf19uyL+bJkGITwYi3SoKUqUf
jUpBsJ5gAjdHKxKPgiliF4ptrqzh9GF7QFPsJr1dE71t52USmXo2//CaIcRtRoJa
tqzWDRvaicXCwpJWRfjEcFxxfSFWbostZL+RX7QULGHF6GlkXb6vsekCgYEA30UP
n3yqQ0KsXGXxN5hFDUXvSwfeH2Lnhzhb2PAovZSLb9b7s69NadVjY96AtjK95DcF
RKEYiETTVuoXjhGofEo7m4JKgyaGnGnU5Y0OvT5t5NCejf+PB49HBm+l2vAIp0db
V2/OsKjhxH20oHv4OF1Py3va1LC4YC/A1S6snXMCgYEAswC/s03CHrOFHPrHp/zB
hdEA52ayoBbuLDew4GNoxpovS+gbJxq0DNJrdXvQSuBMbRQiS2ezXbA6I9HCHNGZ
Y1yb4I7Ww47YmHQC0vbXqiSX5NgdXH9bHaJ/OE/dPuKHukhNcd5aLjTQdlNNzc5k
N0e+W/S+zXlhqfF0j+gxosECgYEAg5HS7w0r2I8Fuz1ntHdK2dOIfBKa1qwV/B0+
Is0DdRSARtvNX8nCOMfC1itcdgHY3Q9/Tz4Pkt3cHK++Sb4mJ3gnQDC7cCXX1XyY
NN22/dY4NEqr5Mngo3fPRv+sISSqNMlcDl6Y0ony4TOiqZ/kWnLCfwrxnby2Khh5
7iafGfkCgYA6LSltDmGTsuBtdjr4M3XPminN7CBTdSXNPeH3AKxA56gv5ZMtcdhB
iXibfJnC2FL3VOslf6LGyjod5ubhlkodIxIzsl3rVAR39Cy8aaXuiLBk7GsGOE03
3/mhY2Wqb9uEuGmHnOinV1wXgwKCwQQn5gsPIyx7xaP5I14po4okbQ==
-----END RSA PRIVATE KEY-----
";

/// The device was touched, and has made sure that it is its owner.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
/// The same, and a public key follows.
const WITH_KEY: u8 = PRESENT_AND_VERIFIED | 0b0100_0000;

/// A device with one passkey.
pub struct SoftPasskey {
    key: CoreRsaPrivateSigningKey,
    pub id: Vec<u8>,
    /// Whose it is, as the site said when it was made.
    owner: Value,
    /// How often it was used; a keeper that shares passkeys between devices leaves it at 0.
    pub counter: u32,
    /// The address the browser believes it is at.
    pub origin: String,
    /// The name the browser asks for.
    pub site: String,
    pub is_verified: bool,
}

impl SoftPasskey {
    pub fn new(id: u8) -> SoftPasskey {
        SoftPasskey {
            key: CoreRsaPrivateSigningKey::from_pem(KEY, None).expect("a key"),
            id: vec![id; 32],
            owner: Value::Null,
            counter: 0,
            origin: "http://guildhall.test".to_owned(),
            site: "guildhall.test".to_owned(),
            is_verified: true,
        }
    }

    /// Answers what a site asked to make one.
    pub fn make(&mut self, options: &Value) -> String {
        let asked = &options["publicKey"];
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        self.owner = asked["user"]["id"].clone();
        let told = self.told("webauthn.create", &asked["challenge"]);
        let mut data = self.data(WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("a short id").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut object = vec![0xa3];
        object.extend(text("fmt"));
        object.extend(text("none"));
        object.extend(text("attStmt"));
        object.push(0xa0);
        object.extend(text("authData"));
        object.extend(bytes(&data));
        let response =
            json!({ "clientDataJSON": base64(&told), "attestationObject": base64(&object) });
        self.credential(response)
    }

    /// Answers what a site asked to see it.
    pub fn show(&mut self, options: &Value) -> String {
        let asked = &options["publicKey"];
        assert_eq!(asked["userVerification"], "required");
        let told = self.told("webauthn.get", &asked["challenge"]);
        let data = self.data(PRESENT_AND_VERIFIED);
        let signed = [data.as_slice(), Sha256::digest(&told).as_slice()].concat();
        let how = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        let signature = self.key.sign(&how, &signed).expect("a signature");
        self.credential(json!({
            "clientDataJSON": base64(&told),
            "authenticatorData": base64(&data),
            "signature": base64(&signature),
            "userHandle": self.owner,
        }))
    }

    fn credential(&self, response: Value) -> String {
        let id = base64(&self.id);
        let told = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response,
            "clientExtensionResults": {},
        });
        told.to_string()
    }

    fn told(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        let origin = &self.origin;
        json!({ "type": kind, "challenge": challenge, "origin": origin }).to_string().into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let flags = if self.is_verified { flags } else { flags & !0b100 };
        let mut data = Sha256::digest(self.site.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// {1: 3, 3: -257, -1: n, -2: e}, as COSE writes a key of RSA.
    fn public_key(&self) -> Vec<u8> {
        let known = serde_json::to_value(self.key.as_verification_key()).expect("a public key");
        let part = |name: &str| plain(known[name].as_str().expect("a number"));
        let mut key = vec![0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20];
        key.extend(bytes(&part("n")));
        key.push(0x21);
        key.extend(bytes(&part("e")));
        key
    }
}

fn head(kind: u8, length: usize) -> Vec<u8> {
    let kind = kind << 5;
    match u8::try_from(length) {
        Ok(length @ 0..24) => vec![kind | length],
        Ok(length) => vec![kind | 24, length],
        Err(_) => {
            let length = u16::try_from(length).expect("not so long");
            [&[kind | 25][..], &length.to_be_bytes()].concat()
        }
    }
}

fn text(text: &str) -> Vec<u8> {
    [head(3, text.len()), text.as_bytes().to_vec()].concat()
}

fn bytes(bytes: &[u8]) -> Vec<u8> {
    [head(2, bytes.len()), bytes.to_vec()].concat()
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base 64 for addresses, without padding.
fn base64(bytes: &[u8]) -> String {
    let letters = |part: &[u8]| {
        let bits = part.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - part.len()));
        let letter = move |place: usize| (bits >> (18 - 6 * place)) & 63;
        (0..=part.len()).map(move |place| char::from(LETTERS[letter(place) as usize]))
    };
    bytes.chunks(3).flat_map(letters).collect()
}

fn plain(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let value = LETTERS.iter().position(|known| *known == letter).expect("base 64");
        bits = bits << 6 | u32::try_from(value).expect("six bits");
        held += 6;
        if 8 <= held {
            held -= 8;
            out.push(((bits >> held) & 255) as u8);
        }
    }
    out
}

use std::net::IpAddr;

use super::{Answer, Hooks, Message, base64, checked, is_public, signature, written_secret};

fn public(text: &str) -> bool {
    is_public(text.parse::<IpAddr>().expect("an address"))
}

#[test]
fn what_is_not_of_the_public_internet_is_not_reached() {
    for address in [
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.1.1.1",
        "127.255.255.255",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:192.168.1.1",
        "::127.0.0.1",
        "::10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "2002:c0a8:101::",
        "3fff::1",
        "fc00::1",
        "fd00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fe80::a9fe:a9fe",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "5f00::1",
        "4000::1",
        "e000::1",
        "::ffff:0:127.0.0.1",
        "fd00:ec2::254",
    ] {
        assert!(!public(address), "{address}");
    }
    for address in [
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "198.17.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2002:808:808::",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8",
        "2001:4860:4860::8888",
    ] {
        assert!(public(address), "{address}");
    }
}

#[test]
fn an_address_is_named_as_companies_may_name_it() {
    for url in ["https://hooks.contoso.example/leads", "https://1.1.1.1:8443/x?y=z"] {
        assert!(checked(url).is_ok(), "{url}");
    }
    for (url, why) in [
        ("http://hooks.contoso.example/", "address"),
        ("ftp://hooks.contoso.example/", "address"),
        ("https://user:word@contoso.example/", "address"),
        ("https://contoso.example/#part", "address"),
        ("contoso.example", "address"),
        ("", "address"),
        ("https://localhost/", "private"),
        ("https://a.localhost/", "private"),
        ("https://intranet/", "private"),
        ("https://127.0.0.1/", "private"),
        ("https://0x7f000001/", "private"),
        ("https://2130706433/", "private"),
        ("https://127.1/", "private"),
        ("https://[::1]/", "private"),
        ("https://[::ffff:10.0.0.1]/", "private"),
        ("https://169.254.169.254/latest/meta-data", "private"),
    ] {
        assert_eq!(checked(url).map(|url| url.to_string()), Err(why), "{url}");
    }
}

#[test]
fn a_message_is_signed_as_standard_webhooks_say() {
    let message = Message {
        url: String::new(),
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek".to_owned(),
        at: 1_614_265_330,
        secret: (0..24).collect(),
        body: "{\"test\": 2432232314}".to_owned(),
    };
    let signed = signature(&message);
    let (version, code) = signed.split_once(',').expect("two parts");
    assert_eq!((version, code.len()), ("v1", 44));
    assert_eq!(base64(b""), "");
    assert_eq!(base64(b"f"), "Zg==");
    assert_eq!(base64(b"fo"), "Zm8=");
    assert_eq!(base64(b"foobar"), "Zm9vYmFy");
    assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    assert!(written_secret(&message.secret).starts_with("whsec_AAEC"));
}

#[tokio::test]
async fn names_that_lead_home_are_not_spoken_to() {
    let message = |url: &str| Message {
        url: url.to_owned(),
        id: "1".to_owned(),
        at: 0,
        secret: vec![1],
        body: String::new(),
    };
    let home = Hooks::Network.send(&message("https://127.0.0.1:1/")).await;
    assert_eq!(home, Answer::None("private"));
    let simulated = |url: &'static str| async move { Hooks::Simulated.send(&message(url)).await };
    assert_eq!(simulated("https://gone.example/").await, Answer::Status(410));
    assert_eq!(simulated("https://fails.example/").await, Answer::Status(500));
    assert_eq!(simulated("https://hooks.example/").await, Answer::Status(200));
}

//! Each language written as its readers write it: the script's own characters, the region's own
//! words.

use crate::locales::languages;
use crate::tree::{self, File, read, report};

/// Where a text in one of the two Chinese scripts may stand, by what its path holds.
fn texts_in(tag: &'static str) -> Vec<(String, &'static str)> {
    let ours = languages()[tag].iter();
    let ours =
        ours.map(move |(key, text)| (format!("{tag}/{} {key}", text.file), text.words.as_str()));
    let document = format!("{tag}.md");
    let documents = tree::files().iter().filter(move |file: &&File| file.path.ends_with(&document));
    ours.chain(documents.map(|file| (file.path.clone(), file.text.as_str()))).collect()
}

fn table(path: &str) -> String {
    read(path).lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn each_chinese_text_keeps_to_its_script() {
    let scripts = [
        ("zh-TW", table("crates/tidy/tables/simplified.txt")),
        ("zh-CN", table("crates/tidy/tables/traditional.txt")),
    ];
    let mut findings = Vec::new();
    for (tag, foreign) in &scripts {
        assert!(1_000 < foreign.chars().count(), "the table for {tag} is not there");
        for (place, words) in texts_in(tag) {
            let wrong: String = words.chars().filter(|c| foreign.contains(*c)).collect();
            if !wrong.is_empty() {
                findings.push(format!("{place} has {wrong}"));
            }
        }
    }
    report(findings, "Write the character of the text's own script.");
}

/// Words of the other side of the strait, written in this side's script: what to write instead.
const TAIWAN: [(&str, &str); 19] = [
    ("軟件", "軟體"),
    ("硬件", "硬體"),
    ("數據", "資料"),
    ("信息", "資訊、訊息"),
    ("網絡", "網路"),
    ("服務器", "伺服器"),
    ("賬號", "帳號"),
    ("賬戶", "帳戶"),
    ("用戶", "使用者"),
    ("登錄", "登入"),
    ("默認", "預設"),
    ("鏈接", "連結"),
    ("郵箱", "信箱"),
    ("打印", "列印"),
    ("屏幕", "螢幕"),
    ("質量", "品質"),
    ("程序", "程式、程序"),
    ("視頻", "影片"),
    ("激活", "啟用"),
];
const MAINLAND: [(&str, &str); 14] = [
    ("软体", "软件"),
    ("硬体", "硬件"),
    ("网路", "网络"),
    ("资讯", "信息"),
    ("伺服器", "服务器"),
    ("帐号", "账号"),
    ("使用者", "用户"),
    ("登入", "登录"),
    ("预设", "默认"),
    ("连结", "链接"),
    ("列印", "打印"),
    ("萤幕", "屏幕"),
    ("储存", "保存"),
    ("讯息", "消息"),
];

#[test]
fn each_region_has_its_own_words() {
    let mut findings = Vec::new();
    for (tag, words) in [("zh-TW", TAIWAN.as_slice()), ("zh-CN", MAINLAND.as_slice())] {
        for (place, text) in texts_in(tag) {
            for (wrong, right) in words.iter().filter(|(wrong, _)| text.contains(wrong)) {
                findings.push(format!("{place} says {wrong}: write {right}"));
            }
        }
    }
    report(findings, "zh-TW and zh-CN are two vocabularies: write each natively.");
}

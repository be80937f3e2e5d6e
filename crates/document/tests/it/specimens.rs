//! One invoice in each of the four languages, with everything an invoice may have.

use document::{InvoiceDocument, LabelledText, Line, Party, Script, Total};

/// Every language, by its tag.
pub fn all() -> Vec<InvoiceDocument> {
    vec![english(), traditional_chinese(), simplified_chinese(), japanese()]
}

pub fn english() -> InvoiceDocument {
    InvoiceDocument {
        script: Script::English,
        language_tag: "en-US".to_owned(),
        title: "Invoice".to_owned(),
        watermark: Some("SIMULATED".to_owned()),
        number: labelled("Invoice number", "1000042-000003"),
        facts: vec![
            labelled("Invoice date", "June 23, 2025"),
            labelled("Order number", "7K3-Q9F-2MX"),
            labelled("Payment terms", "Paid on ordering"),
            labelled("Payment method", "Credit card"),
            labelled("Tax number", "PL 526-030-02-36"),
        ],
        seller: party("From", &["Guildhall Partner Network", "1 Assembly Row", "Dublin D02 X285"]),
        buyer: party(
            "Bill to",
            &["Łódź Systemy Sp. z o.o.", "ul. Świętokrzyska 14", "90-001 Łódź", "Poland"],
        ),
        columns: ["Description", "Quantity", "Unit price", "Amount"].map(str::to_owned),
        lines: vec![
            line("Action Pack", "June 23, 2025 – June 22, 2026", "1", "US$475.00"),
            line("Credit for the unused days of the former term", "", "1", "−US$39.04"),
        ],
        totals: totals(["Subtotal", "VAT 23%", "Total"], ["US$435.96", "US$100.27", "US$536.23"]),
        notes: vec![
            "The membership renews by itself unless it is turned off before June 23, 2026.".into(),
            "Questions about this invoice? Quote its number, please — it’s on every page.".into(),
        ],
        footer: "Guildhall Partner Network · 1 Assembly Row · Dublin".to_owned(),
        page_label: "Page {n} of {total}".to_owned(),
        issued: (2025, 6, 23),
        attachment: None,
    }
}

pub fn traditional_chinese() -> InvoiceDocument {
    InvoiceDocument {
        script: Script::TraditionalChinese,
        language_tag: "zh-TW".to_owned(),
        title: "發票".to_owned(),
        watermark: Some("模擬".to_owned()),
        number: labelled("發票號碼", "1000043-000001"),
        facts: vec![
            labelled("發票日期", "2025年6月23日"),
            labelled("訂單編號", "7K3-Q9F-2MX"),
            labelled("付款條件", "訂購時付清"),
            labelled("付款方式", "銀行轉帳"),
            labelled("統一編號", "12345675"),
        ],
        seller: party("賣方", &["會館合作夥伴網路", "臺北市信義區角板路1號"]),
        buyer: party("買方", &["骨直海角資訊股份有限公司", "高雄市前鎮區令和街 8 號"]),
        columns: ["說明", "數量", "單價", "金額"].map(str::to_owned),
        lines: vec![line("行動套件", "2025年6月23日至2026年6月22日", "1", "NT$15,200")],
        totals: totals(["小計", "營業稅 5%", "總計"], ["NT$15,200", "NT$760", "NT$15,960"]),
        notes: vec!["匯款時請註明付款參考號碼，「入帳」後會員資格立即生效。".to_owned()],
        footer: "會館合作夥伴網路 · 臺北市信義區".to_owned(),
        page_label: "第 {n} 頁，共 {total} 頁".to_owned(),
        issued: (2025, 6, 23),
        attachment: None,
    }
}

pub fn simplified_chinese() -> InvoiceDocument {
    InvoiceDocument {
        script: Script::SimplifiedChinese,
        language_tag: "zh-CN".to_owned(),
        title: "发票".to_owned(),
        watermark: Some("模拟".to_owned()),
        number: labelled("发票号码", "1000044-000001"),
        facts: vec![
            labelled("开票日期", "2025年6月23日"),
            labelled("订单编号", "7K3-Q9F-2MX"),
            labelled("付款条件", "下单时付清"),
            labelled("付款方式", "银行转账"),
            labelled("统一社会信用代码", "91110000MA0012345X"),
        ],
        seller: party("销售方", &["会馆合作伙伴网络", "上海市黄浦区直角路1号"]),
        buyer: party("购买方", &["骨海软件（北京）有限公司", "北京市海淀区令箭胡同 8 号"]),
        columns: ["项目", "数量", "单价", "金额"].map(str::to_owned),
        lines: vec![line("Action Pack", "2025年6月23日至2026年6月22日", "1", "¥3,400.00")],
        totals: totals(["小计", "增值税 6%", "合计"], ["¥3,400.00", "¥204.00", "¥3,604.00"]),
        notes: vec!["付款时请注明付款参考号，“到账”后会员资格立即生效。".to_owned()],
        footer: "会馆合作伙伴网络 · 上海市黄浦区".to_owned(),
        page_label: "第 {n} 页，共 {total} 页".to_owned(),
        issued: (2025, 6, 23),
        attachment: None,
    }
}

pub fn japanese() -> InvoiceDocument {
    InvoiceDocument {
        script: Script::Japanese,
        language_tag: "ja-JP".to_owned(),
        title: "請求書".to_owned(),
        watermark: Some("シミュレーション".to_owned()),
        number: labelled("請求書番号", "1000045-000001"),
        facts: vec![
            labelled("請求日", "2025年6月23日"),
            labelled("注文番号", "7K3-Q9F-2MX"),
            labelled("支払条件", "注文時払い"),
            labelled("支払方法", "銀行振込"),
            labelled("登録番号", "T1234567890123"),
        ],
        seller: party("発行元", &["ギルドホール パートナー ネットワーク", "東京都千代田区直角町1番地"]),
        buyer: party("請求先", &["骨海ソフト株式会社 御中", "神奈川県横浜市角田区令和町8-2", "髙橋 様"]),
        columns: ["内容", "数量", "単価", "金額"].map(str::to_owned),
        lines: vec![line("Action Pack", "2025年6月23日～2026年6月22日", "1", "￥72,000")],
        totals: totals(["小計", "消費税 10%", "合計"], ["￥72,000", "￥7,200", "￥79,200"]),
        notes: vec!["お振込の際は「支払参照番号」をご記入ください。入金の確認後、すぐにご利用いただけます。".to_owned()],
        footer: "ギルドホール パートナー ネットワーク · 東京都千代田区".to_owned(),
        page_label: "{n} / {total} ページ".to_owned(),
        issued: (2025, 6, 23),
        attachment: None,
    }
}

pub fn line(description: &str, detail: &str, quantity: &str, amount: &str) -> Line {
    Line {
        description: description.to_owned(),
        detail: (!detail.is_empty()).then(|| detail.to_owned()),
        quantity: quantity.to_owned(),
        unit_price: amount.to_owned(),
        amount: amount.to_owned(),
    }
}

fn labelled(label: &str, value: &str) -> LabelledText {
    LabelledText { label: label.to_owned(), value: value.to_owned() }
}

fn party(heading: &str, lines: &[&str]) -> Party {
    Party {
        heading: heading.to_owned(),
        lines: lines.iter().map(|&line| line.to_owned()).collect(),
    }
}

/// The last one is the strong one.
fn totals(labels: [&str; 3], amounts: [&str; 3]) -> Vec<Total> {
    let total = |(row, (label, amount)): (usize, (&str, &str))| Total {
        label: label.to_owned(),
        amount: amount.to_owned(),
        strong: row == 2,
    };
    labels.into_iter().zip(amounts).enumerate().map(total).collect()
}

### 公司的位置。

location-title = 位置
location-lead = 贵公司的营业地点。每个位置都有自己的网络 ID，用于该处的采购和奖励。
location-seat = 注册所在地
location-ids = 公司本身的 ID 用于支持和协议，不会更改。
location-places = 公司的位置
location-contact = 主要联系人
location-closed-on = 已于 { $date }关闭
location-shares = 与注册地址相同
location-own = 使用自有地址
location-own-text = 请填写下方字段。
location-none-title = 尚无位置
location-none-text = 只在注册所在地运营的公司无需添加。
location-new-title = 添加位置
location-new-lead = 位置会立即获得自己的网络 ID。
location-opened-on = 开设日期
location-closed-fact = 关闭日期
location-name-hint = 同事之间的称呼，例如城市名称。
location-country = 国家或地区
location-open = 添加位置
location-close = 关闭此位置
location-keep = 保留
location-close-title = 要关闭 { $name } 吗？
location-close-consequence = 关闭的位置无法重新打开，其网络 ID 也不会再分配给其他位置。先前的记录会保留。
location-link = 显示位置
partner-field-location-name = 位置名称
partner-field-location-contact-name = 联系人姓名
partner-field-location-contact-email = 联系人的电子邮件地址
partner-field-location-contact-phone = 联系人的电话号码
notice-location-opened = 已添加位置并分配网络 ID。
notice-location-closed = 已关闭位置。
refusal-location-too-many = 贵公司的位置数量已达上限。如需更多，请联系我们。
refusal-location-known = 已有名为“{ $name }”的位置。请使用其他名称。
refusal-location-closed = 此位置已于 { $on }关闭，无法再更改。如重新运营，请添加位置。
event-location-opened = 已添加位置 { $name }，网络 ID { $network_id }。
event-location-changed = 已更改位置 { $name }（{ $network_id }）。
event-location-closed = 已关闭位置 { $name }（{ $network_id }）。
location-count = { $count ->
    [0] 除注册所在地外没有其他位置。
   *[other] 除注册所在地外另有 { $count } 个位置。
}
fault-not-found-company = 你当前代表 { $company }。若要打开属于你其他公司的内容，请先在你的姓名菜单中切换公司。

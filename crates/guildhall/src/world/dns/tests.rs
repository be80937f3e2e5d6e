//! What name servers of our own say over the wire, and what is made of it.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::TXT;
use hickory_resolver::proto::rr::{RData, Record};
use tokio::net::UdpSocket;
use tokio::task::JoinHandle;

use super::{Answer, Resolver, Servers};
use crate::testing::TestApp;

const NAME: &str = "_guildhall.northwind.example";

/// What a name server answers: a code, and the records, each in its parts. `None`: nothing.
type Reply = Option<(ResponseCode, Vec<Vec<String>>)>;

/// A name server that answers everything the same.
async fn server(reply: Reply) -> (u16, JoinHandle<()>) {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a place");
    let port = socket.local_addr().expect("bound").port();
    let serving = tokio::spawn(async move {
        let mut bytes = [0; 4096];
        while let Ok((length, asker)) = socket.recv_from(&mut bytes).await {
            let Some((code, records)) = &reply else { continue };
            let asked = Message::from_vec(&bytes[..length]).expect("a question");
            let mut answer = Message::response(asked.metadata.id, asked.metadata.op_code);
            answer.metadata.response_code = *code;
            let query = asked.queries.first().expect("of a name").clone();
            for parts in records {
                let text = RData::TXT(TXT::new(parts.clone()));
                answer.add_answer(Record::from_rdata(query.name().clone(), 60, text));
            }
            answer.add_query(query);
            let bytes = answer.to_vec().expect("can be written");
            socket.send_to(&bytes, asker).await.expect("sent");
        }
    });
    (port, serving)
}

async fn asked(app: &TestApp, reply: Reply) -> Answer {
    let (port, serving) = server(reply).await;
    let mut place = ConnectionConfig::udp();
    place.port = port;
    let known = NameServerConfig::new(IpAddr::V4(Ipv4Addr::LOCALHOST), true, vec![place]);
    let config = ResolverConfig::from_parts(None, Vec::new(), vec![known]);
    let servers = Servers::These(config, Duration::from_secs(2));
    let answer = servers.ask(&app.db, NAME).await.expect("an answer of some kind");
    serving.abort();
    answer
}

fn records(of: &[&[&str]]) -> Reply {
    let parts = |record: &&[&str]| record.iter().map(|part| (*part).to_owned()).collect();
    Some((ResponseCode::NoError, of.iter().map(parts).collect()))
}

#[tokio::test]
async fn name_servers_are_understood_whatever_they_say() {
    let app = TestApp::new().await;
    let texts = |of: &[&str]| Answer::Texts(of.iter().map(|text| (*text).to_owned()).collect());
    let one = asked(&app, records(&[&["guildhall=one"]])).await;
    assert_eq!(one, texts(&["guildhall=one"]));
    let Answer::Texts(mut several) = asked(&app, records(&[&["a"], &["guildhall=b"]])).await else {
        panic!("two records are two texts");
    };
    several.sort();
    assert_eq!(several, ["a", "guildhall=b"]);
    let long = "x".repeat(255);
    let split = asked(&app, records(&[&["guildhall=", &long, "end"]])).await;
    assert_eq!(split, texts(&[&format!("guildhall={long}end")]), "parts are one text");
    assert_eq!(asked(&app, records(&[])).await, Answer::NoRecord);
    assert_eq!(asked(&app, Some((ResponseCode::NXDomain, vec![]))).await, Answer::NoName);
    assert_eq!(asked(&app, Some((ResponseCode::ServFail, vec![]))).await, Answer::Failure);
    assert_eq!(asked(&app, Some((ResponseCode::Refused, vec![]))).await, Answer::Failure);
    assert_eq!(asked(&app, None).await, Answer::Silence);
}

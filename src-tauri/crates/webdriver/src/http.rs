//! One call to the driver: HTTP/1.1, one line a call, JSON both ways.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;

use crate::{PATIENCE, WebDriverError};

/// Sends `body` (nothing for [`Value::Null`]) and gives the `value` of the answer.
pub fn ask(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, WebDriverError> {
    let call = || format!("{method} {path}");
    let line = |error| WebDriverError::Line { call: call(), error };
    let strange = |why: String| WebDriverError::Answer { call: call(), why };
    let body = match body {
        Value::Null => String::new(),
        body => body.to_string(),
    };
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(line)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(line)?;
    stream.set_write_timeout(Some(PATIENCE)).map_err(line)?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()))
        .map_err(line)?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    let mut header = String::new();
    while reader.read_line(&mut header).map_err(line)? > 2 {
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value
                .trim()
                .parse()
                .map_err(|_| strange(format!("strange length {value}")))?;
        }
        header.clear();
    }
    let mut answer = Vec::new();
    reader.take(length).read_to_end(&mut answer).map_err(line)?;
    let mut answer: Value = serde_json::from_slice(&answer).map_err(|error| strange(error.to_string()))?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        None => Ok(value),
        Some(kind) => Err(WebDriverError::Refused {
            call: call(),
            kind: kind.to_owned(),
            message: value
                .get("message")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
        }),
    }
}

//! Choices whose fields stand beside their `kind`.
//!
//! serde reads such choices by buffering them in a form of its own, which makes
//! every type inside be compiled for three readers instead of one. Here they
//! go through JSON values: `{"kind": "conwip", "cards": 8}` is turned into
//! `{"conwip": {"cards": 8}}` and back. The WebAssembly is a good deal smaller.

use serde_json::{Map, Value};

/// `{"kind": k, ..rest}` as `{k: {..rest}}`.
pub(crate) fn apart(value: Value) -> Result<Value, &'static str> {
    let Value::Object(mut fields) = value else {
        return Err("an object with a kind is expected");
    };
    let Some(Value::String(kind)) = fields.remove("kind") else {
        return Err("the kind is missing");
    };
    Ok(Value::Object(Map::from_iter([(kind, Value::Object(fields))])))
}

/// `{k: {..rest}}` as `{"kind": k, ..rest}`.
pub(crate) fn together(value: Value) -> Value {
    let Value::Object(fields) = value else {
        return value;
    };
    let mut out = Map::new();
    for (kind, rest) in fields {
        out.insert("kind".to_owned(), Value::String(kind));
        if let Value::Object(rest) = rest {
            out.extend(rest);
        }
    }
    Value::Object(out)
}

/// Gives a choice that derives serde's traits with `remote = "Self"` its form
/// with the `kind` beside the fields.
macro_rules! tagged {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let value = <$type>::serialize(self, serde_json::value::Serializer);
                let value = value.map_err(serde::ser::Error::custom)?;
                serde::Serialize::serialize(&$crate::tagged::together(value), serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                let value = $crate::tagged::apart(value).map_err(serde::de::Error::custom)?;
                <$type>::deserialize(value).map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use tagged;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn apart_and_together_again() {
        for value in [json!({"kind": "conwip", "cards": 8}), json!({"kind": "make_to_order"})] {
            assert_eq!(apart(value.clone()).map(together), Ok(value));
        }
        assert!(apart(json!(3)).is_err() && apart(json!({"cards": 8})).is_err());
    }
}

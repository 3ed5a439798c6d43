//! The formats that machines read: what stands where, what hostile input can do, and what their own readers say.

mod github;
mod gitlab;
mod inputs;
mod junit;
mod markdown;
mod rdjson;
mod sarif;

//! The formats that machines read: what stands where, what hostile input can do, and what their own readers say.

#[path = "../consumers/mod.rs"]
mod consumers;
mod github;
mod gitlab;
mod inputs;
mod junit;
mod markdown;
#[path = "../process/mod.rs"]
mod process;
mod rdjson;
mod sarif;

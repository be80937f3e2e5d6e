//! Help: how each task is done, under the rules that hold for the reader.

pub mod articles;
mod labels;
pub mod pages;
#[cfg(test)]
mod tests;

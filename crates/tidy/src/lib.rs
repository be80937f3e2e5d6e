//! Tests about the code itself: how large files are, who may call whom, whether every sentence
//! exists.
//!
//! They read the tree as text, so they need nothing compiled but themselves and answer in a second.
//! Each rule lives in the module of its name, and its failure says what to do.

#[cfg(test)]
mod advisories;
#[cfg(test)]
mod asvs;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod floors;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod language;
#[cfg(test)]
mod locales;
#[cfg(test)]
mod order;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod source;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod tree;
#[cfg(test)]
mod walls;
#[cfg(test)]
mod words;
#[cfg(test)]
mod workspace;

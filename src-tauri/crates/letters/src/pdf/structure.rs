//! The reading order as a structure tree (ISO 32000-1, 14.7): what screen readers and searches follow.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::archive::{name, text};
use super::content::Content;
use super::refused;
use crate::error::LetterError;
use crate::sheet::{Tag, Tree};

/// Writes the tree and ties each marked piece of a page to its node.
pub(crate) fn write(
    file: &mut Document,
    tree: &Tree,
    contents: &[Content],
    figure: &str,
) -> Result<(), LetterError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let first = file.max_id + 1;
    let object = |node: u32| (first + node, 0);
    let count = u32::try_from(tree.nodes.len()).map_err(refused)?;
    let root: ObjectId = (first + count, 0);
    file.max_id = first + count;

    let mut kids: Vec<Vec<u32>> = vec![Vec::new(); tree.nodes.len()];
    for (i, node) in tree.nodes.iter().enumerate().skip(1) {
        let parent = usize::try_from(node.parent).map_err(refused)?;
        if let Some(list) = kids.get_mut(parent) {
            list.push(u32::try_from(i).map_err(refused)?);
        }
    }
    let mut pieces: BTreeMap<u32, Vec<&Content>> = BTreeMap::new();
    let mut parents: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for content in contents {
        pieces.entry(content.node).or_default().push(content);
        if let Some(list) = parents.get_mut(content.page) {
            list.push(Object::Reference(object(content.node)));
        }
    }
    for (i, (node, kids)) in tree.nodes.iter().zip(kids).enumerate() {
        let id = u32::try_from(i).map_err(refused)?;
        let parent = if i == 0 { root } else { object(node.parent) };
        let mut dict = element(node.tag, parent, figure);
        let own = pieces.get(&id).map(Vec::as_slice).unwrap_or_default();
        let home = own.first().and_then(|c| pages.get(c.page)).copied();
        if let Some(home) = home {
            dict.set("Pg", Object::Reference(home));
        }
        let mut all: Vec<Object> = kids.into_iter().map(|k| Object::Reference(object(k))).collect();
        for content in own {
            all.push(match pages.get(content.page) {
                Some(page) if Some(*page) != home => Object::Dictionary(Dictionary::from_iter(vec![
                    ("Type", name("MCR")),
                    ("Pg", Object::Reference(*page)),
                    ("MCID", Object::Integer(i64::from(content.id))),
                ])),
                _ => Object::Integer(i64::from(content.id)),
            });
        }
        match (all.pop(), all.is_empty()) {
            (None, _) => {}
            (Some(only), true) => dict.set("K", only),
            (Some(last), false) => {
                all.push(last);
                dict.set("K", Object::Array(all));
            }
        }
        file.objects.insert(object(id), Object::Dictionary(dict));
    }
    let mut numbers = Vec::with_capacity(pages.len() * 2);
    for (i, (page, list)) in pages.iter().zip(parents).enumerate() {
        let i = i64::try_from(i).map_err(refused)?;
        numbers.push(Object::Integer(i));
        numbers.push(Object::Reference(file.add_object(Object::Array(list))));
        let page = file
            .get_object_mut(*page)
            .and_then(Object::as_dict_mut)
            .map_err(refused)?;
        page.set("StructParents", Object::Integer(i));
        page.set("Tabs", name("S"));
    }
    let next = i64::try_from(pages.len()).map_err(refused)?;
    let parents = file.add_object(Dictionary::from_iter(vec![("Nums", Object::Array(numbers))]));
    let tree_root = Dictionary::from_iter(vec![
        ("Type", name("StructTreeRoot")),
        ("K", Object::Array(vec![Object::Reference(object(0))])),
        ("ParentTree", Object::Reference(parents)),
        ("ParentTreeNextKey", Object::Integer(next)),
    ]);
    file.objects.insert(root, Object::Dictionary(tree_root));
    file.catalog_mut()
        .map_err(refused)?
        .set("StructTreeRoot", Object::Reference(root));
    Ok(())
}

fn element(tag: Tag, parent: ObjectId, figure: &str) -> Dictionary {
    let mut dict = Dictionary::from_iter(vec![("S", name(standard(tag))), ("P", Object::Reference(parent))]);
    let table = |entries: Vec<(&str, Object)>| {
        let mut attributes = Dictionary::from_iter(vec![("O", name("Table"))]);
        entries
            .into_iter()
            .for_each(|(key, value)| attributes.set(key, value));
        Object::Dictionary(attributes)
    };
    match tag {
        Tag::Figure => dict.set("Alt", text(figure)),
        Tag::ThColumn => dict.set("A", table(vec![("Scope", name("Column"))])),
        Tag::ThGroup(n) => dict.set(
            "A",
            table(vec![
                ("Scope", name("Row")),
                ("ColSpan", Object::Integer(i64::from(n))),
            ]),
        ),
        Tag::TdSpan(n) => dict.set("A", table(vec![("ColSpan", Object::Integer(i64::from(n)))])),
        _ => {}
    }
    dict
}

fn standard(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::H1 => "H1",
        Tag::H2 => "H2",
        Tag::P => "P",
        Tag::L => "L",
        Tag::Li => "LI",
        Tag::LBody => "LBody",
        Tag::Figure => "Figure",
        Tag::Table => "Table",
        Tag::Tr => "TR",
        Tag::ThColumn | Tag::ThGroup(_) => "TH",
        Tag::Td | Tag::TdSpan(_) => "TD",
    }
}
